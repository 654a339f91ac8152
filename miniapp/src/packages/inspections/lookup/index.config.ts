export default definePageConfig({ navigationBarTitleText: '安企码' });
