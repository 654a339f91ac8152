export default definePageConfig({ navigationBarTitleText: '检查事由与依据' });
