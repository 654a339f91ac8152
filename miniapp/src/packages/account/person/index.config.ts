export default definePageConfig({ navigationBarTitleText: '个人信息查询与删除' });
